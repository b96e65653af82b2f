import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  CopyButton,
  Form,
  Link,
  PrintButton,
  SearchBox,
  Section,
  Tag,
  Tile,
} from '../../ui/index.ts';

export function ActionExamples() {
  return (
    <>
      <Section title="按钮 Button" id="buttons">
        <Form action="/style-guide">
          <ButtonRow>
            <Button>保存并继续</Button>
            <Button kind="secondary">保存草稿</Button>
            <Button kind="warning">作出不予许可决定</Button>
            <Button kind="link">取消</Button>
            <Button disabled>提交中</Button>
          </ButtonRow>
        </Form>
        <ButtonRow>
          <ButtonLink to="/style-guide" icon="arrow-right">
            开始办理
          </ButtonLink>
          <ButtonLink to="/style-guide" kind="secondary" icon="download">
            下载电子证照
          </ButtonLink>
          <PrintButton />
          <CopyButton text="YX-2026-000123" />
        </ButtonRow>
      </Section>
      <Section title="搜索 SearchBox" id="search-boxes">
        <SearchBox
          action="/search"
          label="想办什么事？"
          id="search-example"
          placeholder="例如：开饭店、生孩子、公积金"
        />
        <SearchBox action="/search" label="搜索办件" id="search-large" size="large" value="食品经营许可" />
      </Section>
      <Section title="标签 Tag" id="tags">
        <ButtonRow>
          <Tag>未开始</Tag>
          <Tag tone="info">办理中</Tag>
          <Tag tone="success">已办结</Tag>
          <Tag tone="warning">待补正</Tag>
          <Tag tone="danger">已超期</Tag>
        </ButtonRow>
      </Section>
      <Section
        title="卡片 Card"
        id="cards"
        action={<Link to="/topics">查看全部主题</Link>}
        lead="整张卡片都可以点按。"
      >
        <CardGrid>
          <Card
            title="食品经营许可"
            to="/style-guide"
            icon="restaurant"
            meta="市市场监督管理局 · 5 个工作日 · 不收费"
          >
            开办餐馆、食品超市、食堂前需要取得的许可。
          </Card>
          <Card title="出生医学证明签发" to="/style-guide" icon="baby" meta="市卫生健康委员会">
            新生儿出生后领取的法定证明。
          </Card>
          <Card title="没有链接的卡片">只陈述一件事，不指向别处。</Card>
        </CardGrid>
        <CardGrid kind="tiles">
          <Tile title="生育" to="/style-guide" icon="baby" />
          <Tile title="婚姻" to="/style-guide" icon="heart" />
          <Tile title="住房" to="/style-guide" icon="house" hint="23 项" />
          <Tile title="退休" to="/style-guide" icon="retirement" />
          <Tile title="餐饮" to="/style-guide" icon="restaurant" />
          <Tile title="交通" to="/style-guide" icon="car" hint="18 项" />
        </CardGrid>
      </Section>
    </>
  );
}
