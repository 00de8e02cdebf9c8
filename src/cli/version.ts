/** Put in by the build; the sources themselves have none. */
declare const PACKAGE_VERSION: string | undefined;

/** Version of this package. */
export function version(): string {
  return typeof PACKAGE_VERSION === 'undefined' ? 'of the sources' : PACKAGE_VERSION;
}
