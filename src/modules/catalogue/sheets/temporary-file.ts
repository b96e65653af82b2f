/** A file that is gone when nobody needs it any more. */
export interface TemporaryFile {
  readonly path: string;
  remove(): Promise<void>;
}
