import { textIn } from '../../../kernel/messages.ts';
import { Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type Composition, codeOf } from '../composition.ts';
import { bundleWords } from './words.ts';

/** What more than one department asks, and which. */
export function SharedQuestions({ composition }: { composition: Composition }) {
  const say = useMessages(bundleWords);
  const nameOf = useItemNames(composition);
  const { askedBy, sections } = composition.merged.sections;
  const locale = useLocale();
  const labels = new Map(
    sections.flatMap(({ code, title, repeat, questions }) =>
      repeat
        ? [[code, textIn(title, locale)] as const]
        : questions.map(({ element }) => [element, composition.labelOf(element, locale)] as const),
    ),
  );
  return (
    <ul>
      {[...askedBy]
        .filter(([, members]) => members.length > 1)
        .map(([key, members]) => (
          <li key={key}>
            {labels.get(key) ?? key}
            <div className="field__hint">{say.sharedBy(members.map(nameOf).join(say.comma))}</div>
          </li>
        ))}
    </ul>
  );
}

/** Materials that another item's result replaces, each once. */
export function Yielded({ composition }: { composition: Composition }) {
  const say = useMessages(bundleWords);
  const locale = useLocale();
  const nameOf = useItemNames(composition);
  const lines = composition.merged.materials.yielded.map(({ member, material }) =>
    say.yieldedFrom(
      textIn(material.name, locale),
      nameOf(composition.yields.get(member)?.get(material.code) ?? member),
    ),
  );
  if (lines.length === 0) return null;
  return (
    <Section title={say.yielded} lead={say.yieldedLead}>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

export function useItemNames({ findings }: Composition): (code: string) => string {
  const locale = useLocale();
  const names = new Map(
    findings.map((finding) => [codeOf(finding), textIn(finding.stop.version.item.name, locale)]),
  );
  return (code) => names.get(code) ?? code;
}
