import { Construct } from 'constructs';
import { checkProps, checkPropsBefore, section } from '../../../src/constructs/props/check-props';
import { needed, type PropShape } from '../../../src/constructs/props/prop-check';
import { flag, text } from '../../../src/constructs/props/prop-checks';

interface Inner {
  readonly deep?: boolean;
}

interface Props {
  readonly name: string;
  readonly inner?: Inner;
}

const shape: PropShape<Props> = { name: needed(text, 'Give a name.'), inner: section<Inner>({ deep: flag }) };
const root = new Construct(undefined as never, '');
const construct = new Construct(root, 'thing');
const checked = (props: unknown) => () => checkProps(construct, props as Props, shape);

test('props that fit pass, undefined ones as those that are left out', () => {
  expect(checked({ name: 'x' })).not.toThrow();
  expect(checked({ name: 'x', inner: { deep: undefined }, other: undefined })).not.toThrow();
});

test.each<[unknown, string]>([
  [undefined, 'thing /name  error  The prop name is missing.  [prop-missing]\n  hint: Give a name.'],
  [{ name: 'x', iner: {} }, 'thing /iner  error  There is no prop iner.  [prop-unknown]\n  hint: Did you mean inner?'],
  [{ name: 'x', constructor: 1 }, 'There is no prop constructor.  [prop-unknown]\n  hint: Remove it.'],
  [{ name: 'x', inner: { dep: true } }, 'thing /inner/dep  error  There is no prop inner.dep.  [prop-unknown]'],
  [
    { name: 'x', inner: { deep: 'no' } },
    'thing /inner/deep  error  inner.deep is "no", which is neither true nor false.',
  ],
  [{ name: 'x', inner: true }, 'inner is true, which is no mapping.'],
  [3, 'thing  error  The props are 3, which is no mapping.'],
])('%j: %s', (props, message) => {
  expect(checked(props)).toThrow(message);
});

test('all that is wrong is said at once', () => {
  expect(checked({ inner: { dep: true, deep: 1 } })).toThrow(/inner\.dep[^]*inner\.deep|missing[^]*inner\.dep/);
});

test('a construct that does not exist yet is named as it would be called', () => {
  expect(() => checkPropsBefore(construct, 'new', {} as Props, shape)).toThrow('thing/new /name  error');
});
