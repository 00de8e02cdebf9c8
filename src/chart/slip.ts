import { nearest } from '../diagnostics/nearest';

/**
 * Says of others whether the name can be a slip of the pen for them. Long names are near each other by the words that they share:
 * where one word is another word, such as in `staleReplicaTimeout` and `engineReplicaTimeout`, they mean something else.
 */
export function slipFor(name: string): (meant: string) => boolean {
  // A name may be as long as a file.
  const words = wordsOf(name);
  return (meant) => {
    const others = wordsOf(meant);
    if (words.length !== others.length) return true;
    return words.every((word, index) => {
      const other = others[index]!;
      return word[0] === other[0] || nearest(word, [other]) !== undefined;
    });
  };
}

function wordsOf(name: string): string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
}
