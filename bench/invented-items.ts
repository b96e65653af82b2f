/** Items in the shape of the mapping `guangdong.yaml`, for a machine that has no file of a real province. */
export function inventItems(count: number): object[] {
  return Array.from({ length: count }, (_, index) => inventItem(index));
}

const matters = [
  '经营许可',
  '资质认定',
  '补贴申领',
  '登记备案',
  '用地审批',
  '执业注册',
  '费用减免',
  '证明开具',
];
const fields = [
  '餐饮服务',
  '道路运输',
  '养老机构',
  '水利工程',
  '林木采伐',
  '民办教育',
  '医疗器械',
  '文化演出',
];

function inventItem(index: number): object {
  const field = fields[index % fields.length] ?? '';
  const matter = matters[Math.floor(index / fields.length) % matters.length] ?? '';
  const serial = String(index).padStart(6, '0');
  const basic = `44${serial.padStart(10, '0')}`;
  return {
    TASK_CODE: `11440000006939756B2${basic}`,
    CATAID: basic,
    CATANAME: `${field}${matter}`,
    TASK_NAME: `${field}${matter}（第${index + 1}类）`,
    TASK_TYPE_TEXT: index % 3 === 0 ? '行政许可' : '公共服务',
    TASK_TYPE: index % 3 === 0 ? '01' : '20',
    DEPT_NAME: '广东省发展和改革委员会',
    AREACODE: '440000',
    AREA_CODE_TEXT: '广东省',
    LIMIT_SCENE_NUM: '0',
    visit_number: '0',
    ONLINECHECK: '1',
    handle_time: '20(工作日)',
    handle_time_limit: '7(工作日)',
    handle_location: `办理地点：政务服务大厅${(index % 40) + 1}号窗口`,
    accept_standard: `申请人具备从事${field}的场所、人员和制度。`.repeat(8),
    consult_phone: '020-12345678',
    complain_phone: '020-12345678',
    theme_category: ['其他'],
    service_object_name: ['自然人', '企业法人'],
    material_intro: ['申请书', '身份证明', `${field}管理制度`],
    URL: 'https://www.gdzwfw.gov.cn/',
  };
}
