/** What a person could have meant in one place; a file may hold more names than that, and as many mistakes. */
const mostCandidates = 1000;

/**
 * The candidate that the user most likely meant, or undefined when none is near: at most a third of the characters may
 * differ, letter case ignored, and two that changed places count as one. Of very many candidates only the first are
 * looked at.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const lower = text.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.floor(text.length / 3) + 1;
  let left = mostCandidates;
  for (const candidate of candidates) {
    if (left-- === 0) break;
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  let beforeThat = previous;
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? beforeThat[j - 2]! + 1 : substitution;
      const distance = Math.min(substitution, swap, previous[j]! + 1, current[j - 1]! + 1);
      current.push(distance);
      if (distance < least) least = distance;
    }
    // No row is nearer than the one before, nor is what swaps with the one before that.
    if (least >= limit) return limit;
    [beforeThat, previous] = [previous, current];
  }
  return previous[b.length]!;
}
