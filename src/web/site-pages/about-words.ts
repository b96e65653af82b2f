import { defineMessages, type Messages } from '../../kernel/messages.ts';
import type { PageText, SectionText } from './text-page.tsx';

export const aboutWords: Messages<PageText> = defineMessages({
  zh: {
    title: '关于本站',
    description: '本站是什么、怎样办事、期限怎样计算、个人信息怎样使用、有意见找谁。',
    lead: '本站是全市各级行政机关统一的网上办事入口：找得到事项，看得懂要求，一次填报，全程看得见进度。',
    sections: [
      {
        title: '在这里可以做什么',
        paragraphs: ['查找事项、核验证照不需要登录；办理申请、查看自己的办件需要登录。'],
        points: [
          '按个人、法人、部门、地区、主题查找事项，或者直接搜索；',
          '办理前看清条件、材料、期限、费用、地点和法律依据；',
          '在线填写并随时保存，换一台设备可以接着填；',
          '提交后看到每个部门办到哪一步、最晚哪天办结；',
          '下载带电子签章的证照，任何人都可以凭二维码或者编号核验真伪。',
        ],
      },
      {
        title: '一件事怎样办成',
        paragraphs: [
          '您只提交一次。需要几个部门审查的，各部门同时收到同一份材料，同时审查，由承办部门作出一个决定。',
          '材料不齐或者不符合法定形式的，受理人员一次性告知需要补正的全部内容；不予受理、不予许可的，书面说明理由，并告知申请行政复议、提起行政诉讼的权利。',
        ],
      },
      {
        title: '期限怎样计算',
        paragraphs: [
          '行政许可的期限以工作日计算，不含法定节假日（行政许可法第八十二条），调休上班的日子按国务院办公厅当年的通知计入。',
          '依法需要听证、检验、检测、检疫、鉴定和专家评审的，所需时间不计入期限，并书面告知您（行政许可法第四十五条）。您在进度页看到的日期，就是工作人员看到的日期。',
        ],
      },
      {
        title: '您的信息怎样使用',
        paragraphs: [
          '您填写的信息只用于办理您申请的事项，只有承办和参与审查的部门可以查看（个人信息保护法第三十四条）。公开核验页只显示核验所必需的内容。',
          '登录后浏览器保存一个用于识别登录状态的 Cookie，退出即失效。本站不使用第三方统计，不向其他网站请求任何内容。',
          '每一步办理都留下记录，记录只能增加，不能修改、删除。',
        ],
      },
      {
        title: '意见和投诉',
        paragraphs: [
          '对办理过程或者结果有意见，可以拨打政务服务便民热线 12345，也可以按事项指南中的监督投诉方式反映。',
        ],
      },
    ],
  },
  en: {
    title: 'About this site',
    description:
      'What this site is, how a matter is handled, how time is counted, how your data is used, whom to call.',
    lead: 'One entrance to every public authority of the city: find a service, understand what is asked, apply once, and follow each step.',
    sections: [
      {
        title: 'What you can do here',
        paragraphs: [
          'Finding services and verifying certificates needs no account. Applying and following your own cases does.',
        ],
        points: [
          'Find a service for people or businesses, by department, place or topic, or by searching.',
          'Read before you apply: conditions, documents, time, cost, places and the law.',
          'Fill in forms online, save at any time, and go on from another device.',
          'See which department has reached which step, and the last day for the decision.',
          'Download certificates with an electronic seal; anybody can verify them by QR code or number.',
        ],
      },
      {
        title: 'How a matter is handled',
        paragraphs: [
          'You apply once. Where several departments review, all of them receive the same file at the same time, and the organ in charge makes one decision.',
          'If documents are missing or not in legal form, you are told everything that has to be mended at once. A refusal is given in writing, with its reasons and your right to administrative reconsideration and to go to court.',
        ],
      },
      {
        title: 'How time is counted',
        paragraphs: [
          'Time limits of administrative licences count working days, without statutory holidays (Administrative Licensing Law, article 82); working weekends follow the yearly notice of the State Council.',
          'Hearings, inspections, tests, quarantine, appraisals and expert reviews do not count, and you are told in writing (article 45). You see the same dates as the officials.',
        ],
      },
      {
        title: 'How your data is used',
        paragraphs: [
          'What you enter serves the matter you apply for; only the departments that handle it can read it (Personal Information Protection Law, article 34). Public verification shows no more than verifying needs.',
          'Signing in sets one cookie, which ends when you sign out. There is no third-party tracking, and nothing is loaded from other sites.',
          'Every step leaves a record that can be added to, never changed or deleted.',
        ],
      },
      {
        title: 'Comments and complaints',
        paragraphs: [
          'Call the government service hotline 12345, or use the complaint contacts in the guide of the service.',
        ],
      },
    ],
  },
});

export const demoWords: Messages<SectionText> = defineMessages({
  zh: {
    title: '关于演示城市',
    paragraphs: [
      '云溪市是虚构的城市：机构、人物、企业、证件号码和办件都是编造的，不对应任何真实的单位和个人；事项的名称、依据、条件、材料和期限按照现行法律法规编写。请不要在这里填写真实的个人信息。',
    ],
  },
  en: {
    title: 'About the demonstration city',
    paragraphs: [
      'Yunxi is invented, and so are its organisations, people, companies, identity numbers and cases; none of them stands for a real one. Names, legal bases, conditions, documents and time limits of the services follow the law in force. Please do not enter real personal data here.',
    ],
  },
});
