/** A mistake in the text of `--set` or one of its siblings. */
export class SetFlagError extends Error {}

/** The text of one flag, read from left to right. */
export class SetFlagText {
  #position = 0;

  constructor(private readonly text: string) {}

  get rest(): string {
    return this.text.slice(this.#position);
  }

  atEnd(): boolean {
    return this.#position >= this.text.length;
  }

  skip(length: number): void {
    this.#position += length;
  }

  takes(character: string): boolean {
    if (this.text[this.#position] !== character) return false;
    this.#position++;
    return true;
  }

  /** Text up to one of the stops, which is consumed too; without one, up to the end. */
  readUntil(stops: string): [text: string, stop?: string] {
    let result = '';
    while (!this.atEnd()) {
      let character = this.text[this.#position++]!;
      if (stops.includes(character)) return [result, character];
      // A backslash at the very end is lost.
      if (character === '\\') character = this.text[this.#position++] ?? '';
      result += character;
    }
    return [result];
  }
}
