import { Section, SummaryList, Tag, useMessages } from '../../../web/ui/index.ts';
import type { Factors } from '../factors/factor-store.ts';
import { accountWords } from './account-words.ts';

/** What protects the account beside the password, and where to change it. */
export function FactorSection({ base, factors }: { base: string; factors: Factors }) {
  const words = useMessages(accountWords);
  const { hasCodes, passkeys, recoveryCodes } = factors;
  const row = (name: string, text: string, state: string, isOn: boolean, to: string) => ({
    key: name,
    value: (
      <>
        <Tag tone={isOn ? 'success' : 'neutral'}>{state}</Tag>
        <p className="field__hint">{text}</p>
      </>
    ),
    change: { to, label: isOn ? words.manage : words.setUp },
  });
  return (
    <Section title={words.factorsTitle} id="factors" lead={words.factorsLead}>
      <SummaryList
        rows={[
          row(words.codes, words.codesText, hasCodes ? words.on : words.off, hasCodes, `${base}/codes`),
          row(
            words.passkeys,
            words.passkeysText,
            words.passkeyCount(passkeys),
            passkeys > 0,
            `${base}/passkeys`,
          ),
          ...(hasCodes || passkeys > 0
            ? [
                row(
                  words.recoveryCodes,
                  words.recoveryText,
                  words.recoveryCount(recoveryCodes),
                  recoveryCodes > 3,
                  `${base}/recovery-codes`,
                ),
              ]
            : []),
        ]}
      />
    </Section>
  );
}
