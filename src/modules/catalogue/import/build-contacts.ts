import type { Place } from '../offering.ts';
import type { Expression } from './expression.ts';
import type { MappingFields } from './mapping.ts';
import { partRecords } from './part-records.ts';
import { hasOtherText, phonesIn } from './phones.ts';
import type { RowReader } from './row-reader.ts';

/** Numbers in the text; the text itself is kept as well where it says more than numbers. */
export function phonesOf(
  reader: RowReader,
  field: 'consultPhones' | 'complaintPhones',
  expression: Expression | undefined,
): string[] {
  const text = reader.list(field, expression).join('；');
  if (text === '') return [];
  const phones = phonesIn(text);
  if (phones.length === 0) reader.keepText(field, text, 'phone-unclear');
  else if (hasOtherText(text)) reader.keepText(field, text, 'phone-with-text');
  return phones;
}

export function placesOf(reader: RowReader, field: MappingFields['places'], agencyName: string): Place[] {
  if (!field) return [];
  return partRecords(reader.record, field).flatMap((record) => {
    const words = (name: string, expression: Expression | undefined) => {
      const text = reader.list(`places.${name}`, expression, record).join('；');
      return text === '' ? undefined : { zh: text };
    };
    const name = words('name', field.name);
    const openingHours = words('openingHours', field.openingHours);
    const phone = words('phone', field.phone)?.zh;
    const transport = words('transport', field.transport);
    return reader.list('places.address', field.address, record).map((address) => ({
      name: name ?? { zh: agencyName },
      address: { zh: address },
      ...(openingHours ? { openingHours } : {}),
      ...(phone ? { phone } : {}),
      ...(transport ? { transport } : {}),
      windows: [],
    }));
  });
}
