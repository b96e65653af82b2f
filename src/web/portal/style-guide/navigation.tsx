import { Breadcrumbs, Columns, LanguageSwitch, Section, TabLinks, VisuallyHidden } from '../../ui/index.ts';

export function NavigationExamples() {
  return (
    <>
      <Section title="路径与分页签 Breadcrumbs TabLinks" id="navigation">
        <TabLinks
          label="办件分类"
          tabs={[
            { label: '待我处理', to: '/style-guide', current: true, count: 12 },
            { label: '部门在办', to: '/style-guide?tab=agency', count: 86 },
            { label: '已办结', to: '/style-guide?tab=closed' },
          ]}
        />
        <Breadcrumbs
          label="示例路径"
          crumbs={[
            { label: '首页', href: '/' },
            { label: '法人办事', href: '/business' },
            { label: '食品经营许可' },
          ]}
        />
        <p>
          <VisuallyHidden>只读给使用读屏软件的人听的文字。</VisuallyHidden>
          同一页面的另一种语言：
        </p>
        <LanguageSwitch />
      </Section>
      <Section title="两栏 Columns" id="columns">
        <Columns
          asideLabel="相关信息"
          aside={
            <Section title="办理地点">
              <p>市政务服务中心二楼 B12 窗口，周一至周五 9:00–17:00。</p>
            </Section>
          }
        >
          <Section title="办理流程">
            <p>正文在左，辅助信息在右；在手机上依次排列。栏目内的标题自动低一级。</p>
          </Section>
        </Columns>
      </Section>
    </>
  );
}
