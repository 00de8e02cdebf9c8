import { commentSubstitutions } from '../../../src/check/values/comment-substitution';

const places = (text: string) =>
  commentSubstitutions({ path: 'v', text }).map(({ source }) => `${source?.line}:${source?.column}`);

it('finds variables in comments', () => {
  expect(places('a: 1\n#  target: nfs://${HOST}:/x\nb: 2 # ${B:=c}\n')).toEqual(['2:18', '3:8']);
});

it('leaves alone what is escaped, is no variable or no comment', () => {
  expect(places('# $${HOST}\na: ${HOST}\n# $HOME ${ }\nb: "# ${X}"\n')).toEqual([]);
});
