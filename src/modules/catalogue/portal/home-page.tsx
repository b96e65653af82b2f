import { defineMessages } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  Card,
  CardGrid,
  Hero,
  HeroLinks,
  KeyFigures,
  Link,
  SearchBox,
  Section,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ListedItem } from '../queries/list-items.ts';
import type { Topic } from '../topic.ts';
import { withQuery } from './addresses.ts';
import { ItemList } from './item-list.tsx';
import { TopicTiles } from './topic-tiles.tsx';

const words = defineMessages({
  zh: {
    title: (city: string) => `${city}的事，在这里办`,
    lead: '查清条件，一次交齐，看着它办完，拿到电子证照。',
    search: '您要办什么事',
    placeholder: '用平常的话说就行，例如：开饭店、驾照换证',
    often: '常搜',
    ask: '不知道办什么？问一问',
    popular: ['开饭店', '社保', '身份证', '结婚登记', '公积金提取', '营业执照'],
    unsure: '说不清要办什么',
    guideMe: '回答几个问题，看看能不能办、要带什么',
    entries: '从这里开始',
    person: '个人办事',
    personText: '生育、上学、就业、结婚、住房、看病、养老……与您和家人有关的事项。',
    company: '法人办事',
    companyText: '开办、准营、建设、用工、纳税、注销……企业和个体工商户的事项。',
    guide: '智能导航',
    guideText: '不知道办哪个、带什么？回答几个问题，得到一份只属于您的清单。',
    bundles: '一件事一次办',
    bundlesText: '出生、退休、开餐馆、建厂房：一张表、一套材料，各部门同时办。',
    my: '我的办件',
    myText: '查看草稿、办理进度、补正通知和电子证照。',
    verify: '证照核验',
    verifyText: '扫码或输入编号，核对一份电子证照是不是真的、有没有被撤销。',
    allPerson: '全部个人事项',
    allCompany: '全部法人事项',
    personEvents: '人生里的事',
    companyEvents: '经营中的事',
    eventsLead: '一件事涉及几个部门的，在这里一次看全。',
    online: '可以在线申请',
    all: '全部事项',
    how: '办事四步',
    steps: [
      ['查', '搜索事项，看清条件、材料、时限和费用。'],
      ['填', '在线填写，随时保存，换一台设备接着填。'],
      ['办', '各部门同时审查，您看到的期限和工作人员看到的一样。'],
      ['取', '批准后签发电子证照，任何人都能核验。'],
    ],
    figures: '本站现有',
    items: '事项',
    itemsUnit: '项',
    applyHere: '可在线申请',
    agencies: '办理机关',
    agenciesUnit: '个',
    regions: '覆盖地区',
    regionsUnit: '个',
  },
  en: {
    title: (city: string) => `Public services of ${city}`,
    lead: 'See what is asked, hand in everything once, watch it being decided, receive an electronic certificate.',
    search: 'What do you need to do?',
    placeholder: 'In everyday words: open a restaurant, driving licence',
    often: 'Often searched',
    ask: 'Not sure? Ask',
    popular: ['food business', 'marriage', 'housing fund', 'driving licence', 'company', 'disability'],
    unsure: 'Not sure what you need',
    guideMe: 'Answer a few questions: whether you can apply, and what to bring',
    entries: 'Start here',
    person: 'For people',
    personText: 'Birth, school, work, marriage, housing, health, retirement.',
    company: 'For business',
    companyText: 'Starting up, permits, building, hiring, taxes, closing down.',
    guide: 'Find out what you need',
    guideText: 'Answer a few questions and get a checklist that is yours alone.',
    bundles: 'One matter, one application',
    bundlesText: 'A birth, retirement, a restaurant, a plant: one form, all departments at once.',
    my: 'My matters',
    myText: 'Drafts, progress, requests for correction and certificates.',
    verify: 'Verify a certificate',
    verifyText: 'Scan its code or enter its number to see whether it is genuine and in force.',
    allPerson: 'All services for people',
    allCompany: 'All services for business',
    personEvents: 'Life events',
    companyEvents: 'Business events',
    eventsLead: 'Where several departments are involved, see all of it in one place.',
    online: 'Apply online',
    all: 'All services',
    how: 'How it works',
    steps: [
      ['Find', 'Search, and see conditions, documents, time and cost.'],
      ['Fill in', 'Answer online, save at any time, go on at another device.'],
      ['Follow', 'Departments review in parallel; you see the same dates as they do.'],
      ['Receive', 'On approval an electronic certificate that anybody can verify.'],
    ],
    figures: 'What is here',
    items: 'Services',
    itemsUnit: '',
    applyHere: 'To apply for here',
    agencies: 'Agencies',
    agenciesUnit: '',
    regions: 'Places',
    regionsUnit: '',
  },
});

export interface HomeProps {
  city: string;
  topics: readonly Topic[];
  online: readonly ListedItem[];
  figures: { items: number; applyHere: number; agencies: number; regions: number };
}

export function HomeHero({ city }: Pick<HomeProps, 'city'>) {
  const say = useMessages(words);
  return (
    <Hero title={say.title(city)} lead={say.lead}>
      <SearchBox
        action="/search"
        label={say.search}
        placeholder={say.placeholder}
        size="large"
        id="home-search"
      />
      <HeroLinks label={say.often}>
        {say.popular.map((query) => (
          <Link key={query} to={withQuery('/search', { q: query })}>
            {query}
          </Link>
        ))}
        <Link to="/ask">{say.ask}</Link>
      </HeroLinks>
      <HeroLinks label={say.unsure}>
        <Link to="/guide-me">{say.guideMe}</Link>
      </HeroLinks>
    </Hero>
  );
}

export function HomePage({ topics, online, figures }: HomeProps) {
  const say = useMessages(words);
  const events = (audience: Topic['audience']) =>
    topics.filter((topic) => topic.kind === 'event' && topic.audience === audience);
  return (
    <>
      <Section title={say.entries} id="entries">
        <CardGrid>
          <Card title={say.person} to="/personal" icon="person">
            {say.personText}
          </Card>
          <Card title={say.company} to="/business" icon="building">
            {say.companyText}
          </Card>
          <Card title={say.guide} to="/guide-me" icon="list">
            {say.guideText}
          </Card>
          <Card title={say.bundles} to="/bundles" icon="people">
            {say.bundlesText}
          </Card>
          <Card title={say.my} to="/my" icon="list">
            {say.myText}
          </Card>
          <Card title={say.verify} to="/verify" icon="qr">
            {say.verifyText}
          </Card>
        </CardGrid>
      </Section>
      <Section
        title={say.personEvents}
        id="person-events"
        lead={say.eventsLead}
        action={<Link to="/personal">{say.allPerson}</Link>}
      >
        <TopicTiles topics={events('person')} />
      </Section>
      <Section
        title={say.companyEvents}
        id="company-events"
        action={<Link to="/business">{say.allCompany}</Link>}
      >
        <TopicTiles topics={events('company')} />
      </Section>
      {online.length > 0 ? (
        <Section title={say.online} id="online">
          <ItemList items={online} />
          <ButtonLink to="/topics" kind="secondary">
            {say.all}
          </ButtonLink>
        </Section>
      ) : null}
      <HowItWorks />
      <Section title={say.figures} id="figures">
        <KeyFigures
          figures={[
            { label: say.items, value: figures.items.toLocaleString('en'), unit: say.itemsUnit },
            { label: say.applyHere, value: figures.applyHere.toLocaleString('en'), unit: say.itemsUnit },
            { label: say.agencies, value: figures.agencies.toLocaleString('en'), unit: say.agenciesUnit },
            { label: say.regions, value: figures.regions.toLocaleString('en'), unit: say.regionsUnit },
          ]}
        />
      </Section>
    </>
  );
}

function HowItWorks() {
  const say = useMessages(words);
  return (
    <Section title={say.how} id="how">
      <CardGrid kind="quarters">
        {say.steps.map(([title = '', text]) => (
          <Card key={title} title={title}>
            {text}
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
