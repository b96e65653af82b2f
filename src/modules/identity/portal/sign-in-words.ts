import { defineMessages } from '../../../kernel/messages.ts';

export const signInWords = defineMessages({
  zh: {
    title: '登录',
    lead: '登录后可以在线申请、查看办件进度和电子证照。',
    login: '登录名、手机号码或身份证号码',
    password: '密码',
    submit: '登录',
    noAccount: '还没有账号？',
    register: '注册个人账号',
    companyHint: '办理企业事项，也用个人账号登录，登录后选择以哪家单位的名义办理。',
    forgotten: '忘记密码',
    forgottenHelp:
      '请本人持身份证到就近的政务服务大厅，由工作人员核对身份后重设密码。工作人员账号由本单位管理员重设。',
    signedInAs: (name: string) => `您已登录为${name}。登录其他账号后，当前登录将结束。`,
    lostTitle: '登录已超时，您填写的内容还在',
    lostText: '为保护您的信息，长时间未操作会自动退出。重新登录后，点一下“继续提交”即可，不必重填。',
    resumeTitle: '已重新登录',
    resumeText: '您刚才填写的内容没有丢失。请点“继续提交”。',
    resume: '继续提交',
    demoTitle: '演示账号',
    demoText:
      '这是演示系统，人物和单位均为虚构。点“登录”即可使用该账号，也可以手工输入。所有演示账号的密码都是：',
    demoMore:
      '其他部门各有受理、审查、决定、发证四个账号，登录名为“机构代码-accept、-review、-decide、-issue”，例如 yunxi-housing-fund-accept。',
    demoKinds: { person: '群众和企业的账号', official: '工作人员的账号' },
    account: '登录名',
    action: '操作',
    purpose: '是谁，可以体验什么',
    use: '登录',
    signOutTitle: '退出登录',
    signOutText: '退出后，未提交的申请仍保存为草稿，下次登录可以继续填写。',
    signOut: '退出登录',
  },
  en: {
    title: 'Sign in',
    lead: 'Sign in to apply online, follow your cases and see your electronic certificates.',
    login: 'Sign-in name, mobile phone or identity number',
    password: 'Password',
    submit: 'Sign in',
    noAccount: 'No account yet?',
    register: 'Register as a person',
    companyHint: 'For company matters too, sign in as a person, then choose for whom you act.',
    forgotten: 'Forgotten password',
    forgottenHelp:
      'Bring your identity card to the nearest service hall; staff check who you are and reset the password. Officials ask their own administrator.',
    signedInAs: (name: string) => `You are signed in as ${name}. Signing in with another account ends this.`,
    lostTitle: 'You have been signed out, but what you typed is kept',
    lostText:
      'To protect your data you are signed out after a while. Sign in again and press “Continue”; nothing has to be typed twice.',
    resumeTitle: 'You are signed in again',
    resumeText: 'What you typed has not been lost. Press “Continue”.',
    resume: 'Continue',
    demoTitle: 'Demo accounts',
    demoText:
      'This is a demonstration; people and organisations are invented. Press “Sign in” beside an account, or type it. The password of every demo account is:',
    demoMore:
      'Every other agency has four accounts – acceptance, review, decision, issuing – named “agency code-accept, -review, -decide, -issue”, for example yunxi-housing-fund-accept.',
    demoKinds: { person: 'Accounts of citizens and companies', official: 'Accounts of officials' },
    account: 'Sign-in name',
    action: 'Action',
    purpose: 'Who, and what for',
    use: 'Sign in',
    signOutTitle: 'Sign out',
    signOutText: 'Applications you have not sent stay saved as drafts, and you can go on next time.',
    signOut: 'Sign out',
  },
});
