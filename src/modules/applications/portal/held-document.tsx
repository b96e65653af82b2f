import { formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  type ChoiceOption,
  DateText,
  Link,
  Notice,
  RadioGroup,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { FormMaterial } from '../../forms/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import type { HeldDocument } from '../document-port.ts';
import { reuseWords } from './reuse-words.ts';

/** Name of the choice between a certificate and an upload. */
export function reuseField(material: string): string {
  return `reuse.${material}`;
}

/** A certificate that has been taken in place of a material, and how to give it up. */
export function TakenCertificate({
  material,
  file,
  href,
}: {
  material: FormMaterial;
  file: HandedFile & { readonly certificate: NonNullable<HandedFile['certificate']> };
  href: string;
}) {
  const words = useMessages(reuseWords);
  const name = textIn(material.name, useLocale());
  return (
    <Notice tone="success" title={words.used(name)}>
      <p>
        {words.proved(file.certificate.number)}
        <DateText value={new Date(file.certificate.verifiedAt)} time />
      </p>
      <p>
        <Link to={href}>
          {words.look}
          <span className="visually-hidden"> {name}</span>
        </Link>
      </p>
      <Button kind="secondary" name="_remove" value={`${material.code}/${file.hash}`}>
        {words.dismiss}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </Notice>
  );
}

export interface OfferedCertificatesProps {
  readonly material: FormMaterial;
  /** In force. */
  readonly offered: readonly HeldDocument[];
  /** Personal data is used only where its holder has said so (个人信息保护法第十四条): nothing is chosen beforehand. */
  readonly needsConsent: boolean;
  readonly hasFiles: boolean;
  readonly id: string;
  readonly error: string | undefined;
  /** The field for uploading instead. */
  readonly upload: ChoiceOption['reveal'];
}

/** “We already have this”: the certificates to choose from, or an upload. */
export function OfferedCertificates(props: OfferedCertificatesProps) {
  const { material, offered, needsConsent, hasFiles, id, error, upload } = props;
  const words = useMessages(reuseWords);
  const locale = useLocale();
  const options = offered.map((document) => {
    const validity = document.validUntil
      ? words.until(formatDate(document.validUntil, locale))
      : words.longTerm;
    return {
      value: document.identifier,
      label: words.option(textIn(document.name, locale), document.number),
      hint: `${document.issuer} · ${validity}`,
    };
  });
  const first = needsConsent ? undefined : offered[0]?.identifier;
  return (
    <RadioGroup
      name={reuseField(material.code)}
      id={id}
      label={textIn(material.name, locale)}
      hint={
        <>
          <strong>{words.have}</strong>
          <div>{words.consent}</div>
        </>
      }
      error={error}
      value={hasFiles ? 'upload' : first}
      options={[...options, { value: 'upload', label: words.upload, reveal: upload }]}
    />
  );
}
