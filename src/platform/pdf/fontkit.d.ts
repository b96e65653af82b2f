declare module 'fontkit' {
  import type { Typeface } from './typefaces.ts';

  export function create(bytes: Uint8Array): Typeface;
}
