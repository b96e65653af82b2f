/**
 * What passwords are made of that attackers try first: words, names, numbers. A password made of one of these, or of two
 * when it is short, with digits and marks around, is refused. Small letters; @, 0, 1, 3, $ and the like are read as the
 * letters they stand for.
 */
const words = `
  password passwort passwd passcode pass secret letmein welcome admin administrator root system manager master guest
  user test tester demo login logon access default changeme server oracle mysql postgres database super superuser
  qwe asd zxc qaz wsx qwerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc qweasd qweasdzxc poiuytrewq
  lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij aabbcc iloveyou loveyou ilove love
  lover lovely forever friend baby angel princess prince queen king sunshine shadow monkey dragon tiger lion panda
  eagle wolf bear cat dog bird fish horse rabbit snake football baseball basketball soccer tennis hockey golf superman
  batman spider spiderman ironman starwars pokemon naruto doraemon hello hellokitty kitty helloworld world hi computer
  internet windows linux ubuntu android iphone apple google microsoft huawei xiaomi samsung lenovo tencent alibaba
  baidu taobao weixin wechat alipay trustno freedom whatever flower summer winter spring autumn october november
  december january february march april may june july august september monday sunday friday michael jordan kobe james
  jennifer jessica ashley daniel robert thomas andrew charlie george matthew william david john peter mary alex
  success money lucky happy smile magic power energy killer hunter ranger soldier buster pepper ginger cookie cheese
  banana orange coffee chocolate purple silver golden diamond crystal star moon sun sky ocean river mountain china
  chinese beijing shanghai guangzhou shenzhen hangzhou chengdu chongqing wuhan nanjing tianjin zhongguo zhonghua
  yunxi yunjiang tongban zhengwu zhengfu gov office work company woaini aini woaiwojia woai wojia woaiwo woshishui
  woshi wode wodemima mima denglu zhanghao yonghu nihao nihaoma zaijian xiexie pengyou laopo laogong baobei baobao
  mama baba gege jiejie didi meimei erzi nver jia xiaoxin xiaoming kuaile xingfu pingan facai fadacai gongxi jiayou
  shengri shuaige meinv qinaide ainiyiwannian tiantang feichang wangluo diannao shouji youxi yuanfang qinqin ashin
  caonima wocao goodluck goodboy goodgirl good bad boy girl man men dad mom family home house car bmw benz audi
  ferrari porsche qq msn vip svip asp php java python nokia motorola sony playstation nintendo xbox minecraft
  counterstrike warcraft wow dota lol csgo yoyo haha hehe hahaha xixi lala nana coco lulu momo kiki fuckyou fuck shit
  asshole bitch sexy pussy
`;

export const commonWords: readonly string[] = words.trim().split(/\s+/);

/** Family and given names in pinyin: a family name with one or two syllables is as good as a word. */
export const familyNames =
  'zhang wang li liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lv ding ren shen yao lu jin fan fang shi jia xia fu';
export const givenNames =
  'wei xiao fang na min jing lei jun yan jie juan tao ming chao xiu ping gang gui hua bo hui yong li ling xin yu ying jian qiang bin hong mei lan dan feng peng kai hao yang long fei xue ting ning yue qian han rui chen ze zi tian shan san si wu';

/** Rows and columns of the keyboard that fingers run along. */
export const keyboardRuns: readonly string[] = [
  '`1234567890-=',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujmikolp',
  'qawsedrftgyhujikolp',
  'a1b2c3d4e5f6g7h8',
  'aa11bb22cc33dd44',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '147258369',
  '159357',
  '741852963',
];
