import { documentName, documentsIn } from '../compiler/library/document-names.ts';
import { issuedBy } from '../compiler/library/profile.ts';
import type { RelatedStandard, RelationLink } from './links.ts';

/**
 * Who asks for a certificate that an item of the catalogue gives comes after that item.
 * Only certificates issued here count: of papers that everybody has, such as an identity card, nothing follows.
 */
export function derivedLinks(standards: readonly RelatedStandard[]): RelationLink[] {
  const issuers = Map.groupBy(
    standards.filter(({ name, result }) => result.certificate && issuedBy({ name, result })),
    ({ result }) => documentName(result.name.zh),
  );
  return standards.flatMap(({ basicCode, materials }) =>
    materials
      .filter(({ generated }) => !generated)
      .flatMap(({ name }) => {
        const { names, oneOf } = documentsIn(name.zh);
        const found = names.flatMap((document) => issuers.get(document) ?? []);
        return found
          .filter((issuer) => issuer.basicCode !== basicCode)
          .map(
            (issuer): RelationLink => ({
              before: issuer.basicCode,
              after: basicCode,
              kinds: ['material'],
              isAlternative: oneOf || found.length > 1,
              isDerived: true,
            }),
          );
      }),
  );
}
