import {
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  DateField,
  Fieldset,
  FileField,
  Form,
  MoneyField,
  NumberField,
  RadioGroup,
  RepeatGroup,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';

export function FieldExamples() {
  return (
    <Form action="/style-guide" files guard>
      <Section title="文字与数字 TextField NumberField MoneyField DateField" id="text-fields">
        <TextField name="full-name" label="姓名" autoComplete="name" value="沈知微" width={18} />
        <TextField
          name="identity-number"
          label="公民身份号码"
          hint="18 位，末位可能是字母 X"
          width={24}
          value="33010019900101001"
          error="公民身份号码应为 18 位，现在是 17 位"
        />
        <TextField
          name="credit-code"
          label="统一社会信用代码"
          value="91330100MA27XYZ123"
          readOnly
          width={24}
          note="来自市场主体登记信息，无需填写"
        />
        <TextField
          name="phone"
          label="手机号码"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          optional
          width={18}
        />
        <NumberField name="area" label="经营面积" unit="平方米" decimals value="86.5" />
        <MoneyField name="capital" label="注册资本" unit="万元" value="50" />
        <MoneyField name="amount" label="申请金额" error="请填写数字，例如 3000 或 3000.50" value="三千" />
        <DateField name="birth-date" label="出生日期" autoComplete="bday" value="1990-01-01" />
        <DateField
          name="start-date"
          label="计划开业日期"
          hint="不早于今天"
          error="计划开业日期不能早于今天"
        />
        <TextArea name="scope" label="经营场所说明" hint="说明楼层、出入口和周边环境，500 字以内" optional />
      </Section>
      <Section title="选择 RadioGroup CheckboxGroup Select Checkbox" id="choices">
        <RadioGroup
          name="place"
          label="经营场所是自有的还是租用的？"
          value="rented"
          options={[
            { value: 'owned', label: '自有', hint: '需要房屋权属信息，系统会自动核验' },
            {
              value: 'rented',
              label: '租用',
              reveal: <DateField name="lease-end" label="租期截止日期" value="2029-06-30" />,
            },
          ]}
        />
        <RadioGroup
          name="has-kitchen"
          label="是否设有厨房？"
          inline
          error="请选择是否设有厨房"
          options={[
            { value: 'yes', label: '是' },
            { value: 'no', label: '否' },
          ]}
        />
        <CheckboxGroup
          name="kinds"
          label="经营项目"
          hint="可以多选"
          values={['hot']}
          options={[
            { value: 'hot', label: '热食类食品制售' },
            { value: 'cold', label: '冷食类食品制售', hint: '需要专间或专用操作区' },
            { value: 'drinks', label: '自制饮品制售' },
          ]}
        />
        <Select
          name="district"
          label="所在区县"
          options={[
            { value: '1', label: '临溪区' },
            { value: '2', label: '云岭县' },
          ]}
        />
        <Checkbox name="declaration" label="我声明以上内容真实、完整，并愿意承担相应的法律责任。" />
      </Section>
      <Section title="材料与分组 FileField Fieldset RepeatGroup" id="files">
        <FileField
          name="layout"
          label="经营场所平面布局图"
          hint="PDF 或 JPG，不超过 10 MB"
          accept="application/pdf,image/jpeg"
          upload={{ name: 'action', value: 'upload' }}
          files={[{ id: '1', name: '一层平面图.pdf', href: '#files', detail: '1.2 MB，2026年11月20日 上传' }]}
        />
        <FileField name="photo" label="门面照片" error="请上传门面照片" optional />
        <Fieldset legend="联系地址" group>
          <TextField name="street" label="街道和门牌号" autoComplete="street-address" />
          <TextField
            name="postcode"
            label="邮政编码"
            width={8}
            inputMode="numeric"
            autoComplete="postal-code"
            optional
          />
        </Fieldset>
        <RepeatGroup
          id="partners"
          legend="股东"
          hint="至少一名"
          add={{ name: 'add', value: 'partners', label: '再添加一名股东' }}
          rows={[
            {
              key: '0',
              title: '第 1 名股东',
              children: <TextField name="partners[0].name" label="股东姓名" value="陆清和" width={18} />,
            },
            {
              key: '1',
              title: '第 2 名股东',
              removeValue: '1',
              children: <TextField name="partners[1].name" label="股东姓名" width={18} />,
            },
          ]}
        />
        <ButtonRow>
          <Button>保存并继续</Button>
          <Button kind="secondary">保存草稿，稍后再填</Button>
        </ButtonRow>
      </Section>
    </Form>
  );
}
