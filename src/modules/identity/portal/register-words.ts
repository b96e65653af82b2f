import { defineMessages } from '../../../kernel/messages.ts';
import { shortestPassword } from '../password/password-rules.ts';
import { registrationAge } from '../registration.ts';

export const registerWords = defineMessages({
  zh: {
    title: '注册个人账号',
    lead: '注册只需一分钟。企业事项也用个人账号办理，登录后选择代表的单位。',
    name: '姓名',
    nameHint: '与身份证上的姓名一致',
    identityNumber: '身份证号码',
    identityHint: `18位公民身份号码，最后一位可以是X。年满${registrationAge}周岁可以注册`,
    phone: '手机号码',
    phoneHint: '用于登录和接收办理通知',
    password: '设置密码',
    passwordHint: `至少${shortestPassword}个字符，不要用手机号码、身份证号码或常见密码`,
    again: '再次输入密码',
    consent: '我已阅读并同意下面的个人信息处理说明',
    submit: '注册并登录',
    signIn: '已有账号，直接登录',
    assuranceTitle: '注册后还没有实名核验',
    assuranceText:
      '账号先标记为“未实名核验”，姓名和身份证号码以您的填写为准。在线申请、查询进度不受影响；受理时工作人员会核对您的身份证件。冒用他人身份注册须承担法律责任。',
    privacyTitle: '个人信息处理说明',
    privacy: [
      '处理者：本市政务服务和数据管理局。',
      '处理什么：姓名、身份证号码、手机号码，以及您之后填写的联系地址和电子邮箱。密码只保存加密散列，任何人都看不到原文。',
      '为了什么：确认是您本人在办理，自动填写申请表，通知办理结果。身份证号码属于敏感个人信息，仅用于确认身份。',
      '谁能看到：只有您所申请事项的承办部门。列表中的号码一律部分隐藏。',
      '您的权利：可以随时查询、更正个人信息；要求注销账号的，请到政务服务大厅办理（《个人信息保护法》第四十四条至第四十七条）。',
    ],
  },
  en: {
    title: 'Register as a person',
    lead: 'It takes a minute. Company matters use the same account: after signing in you choose for whom you act.',
    name: 'Full name',
    nameHint: 'As on your identity card',
    identityNumber: 'Identity number',
    identityHint: `18 characters; the last may be X. You can register from the age of ${registrationAge}`,
    phone: 'Mobile phone',
    phoneHint: 'For signing in and for notices',
    password: 'Choose a password',
    passwordHint: `At least ${shortestPassword} characters; no phone or identity number, no common password`,
    again: 'Password again',
    consent: 'I have read and accept how my data are used (below)',
    submit: 'Register and sign in',
    signIn: 'I have an account already',
    assuranceTitle: 'Registering does not verify your identity yet',
    assuranceText:
      'Your account is marked “not verified”: name and number are as you typed them. You can apply and follow cases; when an application is accepted, staff compare your identity card. Registering as somebody else is against the law.',
    privacyTitle: 'How your data are used',
    privacy: [
      'Who: the government services and data bureau of this city.',
      'What: name, identity number, mobile phone, and the address and e-mail you add later. Of your password only a hash is kept; nobody can read it.',
      'Why: to know that it is you, to fill in application forms, to notify you. The identity number is sensitive and is used for identification only.',
      'Who sees it: only the agencies that handle your applications. In lists the numbers are partly hidden.',
      'Your rights: you can see and correct your data at any time; to close the account, ask at a service hall (Personal Information Protection Law, articles 44 to 47).',
    ],
  },
});
