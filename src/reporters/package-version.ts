/** Put in by the build; the sources themselves have none. */
declare const PACKAGE_VERSION: string | undefined;

/** Version of this package, which reports and the program name. */
export function packageVersion(): string {
  return typeof PACKAGE_VERSION === 'undefined' ? 'of the sources' : PACKAGE_VERSION;
}
