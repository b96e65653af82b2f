import { defineMessages } from '../../../../kernel/messages.ts';

export const recoveryWords = defineMessages({
  zh: {
    title: '找回密码',
    lead: '向您已验证的手机或电子邮箱发送验证码，凭验证码设置新密码。',
    login: '登录名、手机号码或身份证号码',
    by: '验证码发到哪里？',
    sms: '手机短信',
    email: '电子邮箱',
    send: '发送验证码',
    counterTitle: '手机和邮箱都不能用？',
    counter:
      '请本人持身份证到就近的政务服务大厅，由两名工作人员核对身份后重设。工作人员账号由本单位系统管理员申请、安全管理员确认后重设。',
    codeTitle: '填写验证码',
    codeLead:
      '如果这个账号存在，并且验证过手机（邮箱），验证码已经发出，10分钟内有效。没有收到的，请核对登录名，或者换一种方式。',
    code: '6位验证码',
    next: '下一步',
    restart: '重新获取',
    demo: '演示系统不真正发送短信和邮件，请在“演示消息”中查看。',
    demoLink: '演示消息',
    passwordTitle: '设置新密码',
    password: '新密码',
    again: '再次输入新密码',
    factor: '动态口令或恢复码',
    factorHint: '您的账号启用了登录保护。都不在身边的，请持身份证到政务服务大厅办理',
    finish: '设置新密码',
    expired: '等待时间过长，请重新获取验证码。',
  },
  en: {
    title: 'Forgotten password',
    lead: 'A code goes to your confirmed phone or e-mail; with it you set a new password.',
    login: 'Sign-in name, mobile phone or identity number',
    by: 'Where shall the code go?',
    sms: 'Text message',
    email: 'E-mail',
    send: 'Send the code',
    counterTitle: 'Neither works?',
    counter:
      'Bring your identity card to a service hall; two officials check it and reset the password. For staff, the system administrator asks and the security administrator confirms.',
    codeTitle: 'Enter the code',
    codeLead:
      'If this account exists and has a confirmed phone or e-mail, the code is on its way and valid for 10 minutes. If nothing comes, check the sign-in name or try the other way.',
    code: '6-digit code',
    next: 'Continue',
    restart: 'Ask again',
    demo: 'The demonstration sends nothing; read the code under “Demo messages”.',
    demoLink: 'Demo messages',
    passwordTitle: 'Choose a new password',
    password: 'New password',
    again: 'New password again',
    factor: 'Code or recovery code',
    factorHint:
      'Your account has a second factor. If you have neither, bring your identity card to a service hall',
    finish: 'Set the password',
    expired: 'This took too long. Ask for a new code.',
  },
});
