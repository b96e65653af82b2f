import { setTimeout } from 'node:timers/promises';
import type { Platform } from '../../../../platform/platform.ts';
import type { Json } from '../../comparison/json.ts';
import type { Compilation } from '../../compiler/index.ts';
import { getItemVersionById } from '../../item-versions.ts';
import type { GetFindings } from '../../queries/list-findings.ts';
import type { Draft } from '../draft.ts';
import { findOfferById } from '../subject-store.ts';
import { type DraftFindings, findDraftFindings } from './find-draft-findings.ts';

export type ReadFindings = (draft: Draft, content: Json | undefined) => Promise<DraftFindings>;

/** Who writes does not wait longer for the rest of the catalogue; it is read on meanwhile. */
const patienceMilliseconds = 1_500;

/**
 * Looks at drafts beside the catalogue as it was compiled last: while it is being compiled anew, the former
 * compilation is good enough.
 */
export function findingsOfDrafts({ database, log }: Platform, getFindings: GetFindings): ReadFindings {
  let last: Compilation | undefined;
  const compile = async () => {
    last = await getFindings(database);
    return last;
  };
  return async (draft, content) => {
    const compiling = compile().catch((error: unknown) => {
      log.error('catalogue.compile-failed', error);
      return undefined;
    });
    const patience = new AbortController();
    const waited = setTimeout(patienceMilliseconds, undefined, { signal: patience.signal }).catch(
      () => undefined,
    );
    const compilation = (await Promise.race([compiling, waited])) ?? last;
    patience.abort();
    const offer = draft.itemId === undefined ? undefined : await findOfferById(database, draft.itemId);
    const version = offer && (await getItemVersionById(database, offer.itemId, offer.version));
    return findDraftFindings(draft, content, version, compilation?.context);
  };
}
