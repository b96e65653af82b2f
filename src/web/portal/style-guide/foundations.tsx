import { DateText, Icon, iconNames, MoneyText, Prose, Section, Surface } from '../../ui/index.ts';

export function FoundationExamples() {
  return (
    <>
      <Section title="文字 Prose" id="prose">
        <Prose>
          <p>
            从事食品销售、餐饮服务活动，应当依法取得食品经营许可。申请人可以在网上提交申请，也可以到
            <a href="#prose">政务服务中心</a>窗口办理，受理后 20 个工作日内作出决定。
          </p>
          <h3>申请条件</h3>
          <ul>
            <li>具有与经营的食品品种、数量相适应的场所，并保持环境整洁；</li>
            <li>有专职或者兼职的食品安全管理人员和保证食品安全的规章制度。</li>
          </ul>
          <ol>
            <li>在网上填写申请表并上传材料；</li>
            <li>等待受理，必要时按一次性告知书补正。</li>
          </ol>
        </Prose>
        <Surface>
          <p>
            浅色底面用来放置次要内容。日期 <DateText value="2026-11-22" />
            ，时间 <DateText value={new Date('2026-11-22T06:05:00Z')} time />
            ，金额 <MoneyText yuan={1204.5} />
            ，费用 <MoneyText yuan={0} freeWhenZero />。
          </p>
        </Surface>
      </Section>
      <Section title="图标 Icon" id="icons" lead="24 像素线条图标，始终与文字一起使用。">
        <ul className="grid grid--tiles">
          {iconNames.map((name) => (
            <li key={name} className="tile">
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
