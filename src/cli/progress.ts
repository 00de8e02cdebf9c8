import type { Host } from './host';

/** From how many files on a person would wonder what takes so long. */
const many = 300;

/** How often the line changes. */
const step = 100;

/** Says on a terminal how far the reading of many files is, in one line that is gone afterwards. */
export class Progress {
  private readonly isShown: boolean;

  constructor(
    private readonly host: Host,
    private readonly files: number,
  ) {
    this.isShown = files >= many && host.errorIsTerminal;
  }

  /** Counts what is read; the line is gone also when something cannot be read. */
  reading<T>(work: (readText: Host['readText']) => T): T {
    let count = 0;
    return this.during(() =>
      work((path) => {
        if (count % step === 0) this.show(`Reading ${this.files} files: ${count}`);
        count += 1;
        return this.host.readText(path);
      }),
    );
  }

  checking<T>(check: () => T): T {
    return this.during(() => {
      this.show(`Checking ${this.files} files`);
      return check();
    });
  }

  private during<T>(work: () => T): T {
    try {
      return work();
    } finally {
      this.show('');
    }
  }

  private show(text: string): void {
    if (this.isShown) this.host.stderr(`\r\u001b[K${text}`);
  }
}
