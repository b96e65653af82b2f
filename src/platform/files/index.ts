export {
  type FileStore,
  openFileStore,
  type PassingFiles,
  type PutOptions,
  type StoredFile,
} from './file-store.ts';
export type { MediaType } from './media-type.ts';
export {
  type Multipart,
  type MultipartLimits,
  type RefusedFile,
  readMultipart,
  type UploadedFile,
} from './multipart.ts';
