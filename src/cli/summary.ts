/** What was written into a folder, on one line. */
export function summary(folder: string, files: number, changed: boolean): string {
  return `${folder}: ${files === 1 ? '1 file' : `${files} files`}${changed ? '' : ', unchanged'}\n`;
}
