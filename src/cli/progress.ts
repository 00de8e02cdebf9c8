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

  /** Reads the files one by one; the line is gone also when one of them can not be read. */
  reading<T>(paths: readonly string[], read: (path: string) => T): T[] {
    return this.during(() =>
      paths.map((path, index) => {
        if (index % step === 0) this.show(`Reading ${this.files} files: ${index}`);
        return read(path);
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
