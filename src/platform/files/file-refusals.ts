import { invalid, notFound, Refusal } from '../../kernel/refusal.ts';
import { extensionsOf, type MediaType } from './media-type.ts';

export function fileTooLarge(limit: number): Refusal {
  return new Refusal('too-large', 'file-too-large', {
    zh: `文件太大，每个文件不能超过${sizeInWords(limit)}。请压缩或拆分后重新上传。`,
    en: `The file is too large. Each file may have at most ${sizeInWords(limit)}. Compress or split it, then upload it again.`,
  });
}

export function fileEmpty(): Refusal {
  return invalid('file-empty', {
    zh: '文件是空的。请检查后重新上传。',
    en: 'The file is empty. Check it and upload it again.',
  });
}

export function fileTypeNotAccepted(accepted: readonly MediaType[]): Refusal {
  const extensions = accepted.flatMap(extensionsOf);
  return invalid('file-type-not-accepted', {
    zh: `不接受这种文件，或文件内容与扩展名不符。请上传 ${extensions.join('、')} 格式的文件。`,
    en: `This kind of file is not accepted, or its content does not match its name. Upload one of: ${extensions.join(', ')}.`,
  });
}

export function fileNotFound(): Refusal {
  return notFound('file-not-found', { zh: '没有找到这个文件。', en: 'This file was not found.' });
}

function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${Number(megabytes.toFixed(1))} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
