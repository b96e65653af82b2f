export { type CertificateContent, certificateDocument } from './certificate-document.ts';
export type { CertificateField } from './certificate-fields.ts';
export { type NoticeContent, noticeDocument } from './notice-document.ts';
export type { NoticeTable } from './notice-table.ts';
export {
  type DocumentDefinition,
  type PagePlace,
  type RenderedDocument,
  renderDocument,
} from './render-document.ts';
export type { Seal } from './seal.ts';
