import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { useMessages } from '../context.tsx';
import { Icon } from '../icon.tsx';
import { uiWords } from '../words.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface UploadedFile {
  id: string;
  name: string;
  /** Where the person can look at it again. */
  href?: string | undefined;
  /** Size, time of upload, result of a check. */
  detail?: ReactNode | undefined;
}

export interface FileFieldProps extends FieldProps {
  files?: readonly UploadedFile[] | undefined;
  /** `image/jpeg,application/pdf`. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** Name of the remove buttons; each posts the id of its file. */
  removeName?: string | undefined;
  /** Name and value of a button that uploads and stays on the page. */
  upload?: { name: string; value: string } | undefined;
}

export function FileField({
  files = [],
  accept,
  multiple,
  removeName = 'remove',
  upload,
  ...field
}: FileFieldProps) {
  const words = useMessages(uiWords);
  return (
    <Field field={field}>
      {files.length > 0 ? <FileList files={files} removeName={removeName} /> : null}
      <div className="file-field">
        <input
          {...controlAttributes(field)}
          className="input input--file"
          type="file"
          accept={accept}
          multiple={multiple}
        />
        {upload ? (
          <Button kind="secondary" icon="upload" {...upload}>
            {words.upload}
          </Button>
        ) : null}
      </div>
    </Field>
  );
}

function FileList({ files, removeName }: { files: readonly UploadedFile[]; removeName: string }) {
  const words = useMessages(uiWords);
  return (
    <ul className="file-list" aria-label={words.uploaded}>
      {files.map((file) => (
        <li key={file.id} className="file-list__file">
          <Icon name="document" />
          <span className="file-list__name">
            {file.href ? <a href={file.href}>{file.name}</a> : file.name}
            {file.detail ? <span className="file-list__detail">{file.detail}</span> : null}
          </span>
          <Button kind="link" name={removeName} value={file.id}>
            {words.remove}
            <span className="visually-hidden"> {file.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
