import { textIn } from '../../../kernel/messages.ts';
import { Link, Section, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { PathPlan, PlanStep } from '../plan/path-plan.ts';
import { guidanceWords } from './words.ts';

/** The way through as a chart of bars over working days, and as a list that says the same. */
export function PlanSection({ plan, pathOf }: { plan: PathPlan; pathOf: (code: string) => string }) {
  const say = useMessages(guidanceWords);
  return (
    <Section title={say.plan} id="plan" lead={say.planLead(plan.workingDays, plan.visits)}>
      {plan.steps.length > 1 ? <PlanChart plan={plan} /> : null}
      <PlanList plan={plan} pathOf={pathOf} />
    </Section>
  );
}

const width = 360;
const rowHeight = 46;
const left = 4;

function PlanChart({ plan: { steps, workingDays } }: { plan: PathPlan }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const scale = (width - 2 * left - 10) / Math.max(workingDays, 1);
  const x = (day: number) => left + day * scale;
  const row = new Map(steps.map(({ code }, index) => [code, index]));
  const middle = (code: string) => (row.get(code) ?? 0) * rowHeight + 33;
  return (
    <svg
      viewBox={`0 0 ${width} ${steps.length * rowHeight + 8}`}
      width="100%"
      role="img"
      aria-label={say.planChart}
      fill="currentColor"
    >
      {steps.flatMap((step) =>
        step.before.map((earlier) => {
          const end = steps.find(({ code }) => code === earlier)?.end ?? 0;
          return (
            <path
              key={`${earlier} ${step.code}`}
              d={`M${x(end) - 2} ${middle(earlier)}v${middle(step.code) - middle(earlier)}H${x(step.start) + 2}`}
              fill="none"
              stroke="currentColor"
              strokeWidth="1"
              opacity="0.35"
            />
          );
        }),
      )}
      {steps.map((step, index) => (
        <g key={step.code}>
          <text x={left} y={index * rowHeight + 20} fontSize="12">
            {shortened(textIn(step.item.name, locale), locale === 'en' ? 52 : 24)}
          </text>
          <rect
            x={x(step.start)}
            y={index * rowHeight + 27}
            width={Math.max((step.end - step.start) * scale, 6)}
            height="12"
            rx="3"
            opacity={step.isCritical ? 0.9 : 0.45}
          />
        </g>
      ))}
    </svg>
  );
}

function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

function PlanList({ plan, pathOf }: { plan: PathPlan; pathOf: (code: string) => string }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const name = (code: string) => {
    const step = plan.steps.find((one) => one.code === code);
    return step ? textIn(step.item.name, locale) : code;
  };
  return (
    <ol>
      {stagesOf(plan).map((steps, index) => (
        <li key={steps[0]?.code}>
          <strong>{say.stage(index + 1)}</strong>
          {steps.length > 1 ? ` ${say.together}` : null}
          <ul>
            {steps.map((step) => (
              <li key={step.code}>
                <Link to={pathOf(step.code)}>{textIn(step.item.name, locale)}</Link>
                {locale === 'en' ? ': ' : '：'}
                {say.day(step.start, step.end)}
                {step.before.length > 0
                  ? `${locale === 'en' ? ', ' : '，'}${say.waits(step.before.map(name).join(say.comma))}`
                  : null}{' '}
                {step.isCritical && plan.workingDays > 0 && step.end > step.start ? (
                  <Tag tone="info">{say.critical}</Tag>
                ) : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** What waits for the same number of items before it is one stage. */
function stagesOf({ steps }: PathPlan): PlanStep[][] {
  const depth = new Map<string, number>();
  const depthOf = ({ code, before }: PlanStep): number => {
    const known = depth.get(code);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...steps.filter((one) => before.includes(one.code)).map(depthOf)) + 1;
    depth.set(code, found);
    return found;
  };
  const stages: PlanStep[][] = [];
  for (const step of steps) {
    const stage = depthOf(step);
    while (stages.length <= stage) stages.push([]);
    stages[stage]?.push(step);
  }
  return stages;
}
