import type { Problem } from './yaml-syntax';

/** The keys that every object has, where a second one begins without a separator. */
const ofEveryObject = /^["']?(?:apiVersion|kind)["']?\s*:/;

/**
 * The problems, with one for each object that goes on where the one before it has not been ended: that all of its keys are
 * there already has the same cause.
 */
export function withoutJoined(problems: readonly Problem[], text: string): readonly Problem[] {
  const isOuter = ({ code, offset }: Problem): boolean =>
    code === 'duplicate-key' && (offset === 0 || text[offset - 1] === '\n');
  const begins = problems.filter((one) => isOuter(one) && ofEveryObject.test(text.slice(one.offset, one.offset + 20)));
  if (begins.length === 0) return problems;
  const [{ offset: first }] = begins as [Problem];
  let last = '';
  return problems.flatMap((problem) => {
    if (!isOuter(problem) || problem.offset < first) return [problem];
    const key = /^\W?\w+/.exec(text.slice(problem.offset))?.[0] ?? '';
    // The first key of each object stands for the others, whichever of the two it is.
    if (!begins.includes(problem) || (last !== '' && key !== last)) return [];
    last = key;
    return [
      { ...problem, hint: 'Write `---` on a line above it, where another object begins; or remove one of the two.' },
    ];
  });
}
