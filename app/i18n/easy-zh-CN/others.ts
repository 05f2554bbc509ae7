import type { EasyWording } from "../translation.ts";
import type { notices as plainNotices } from "../zh-CN/notices.ts";
import type { refusals as plainRefusals } from "../zh-CN/refusals.ts";
import type { training as plainTraining } from "../zh-CN/training.ts";

export const notices = {
  page: {
    lead: "和您有关的事。新的在上面。",
    empty: "现在没有通知。有事会告诉您。",
    markRead: "都看过了",
    markedRead: "好了，都看过了。",
  },
} as const satisfies EasyWording<typeof plainNotices>;

export const refusals = {
  "not-signed-in": "请先登录。登录以后，会回到这一页。",
  "not-allowed": "这一页您不能看。要看？请打电话给我们。",
  "not-found": "没有找到。可能已经没有了。",
  "cross-site-request": "这次没有收下。请回到本站，再做一次。",
  "too-many-attempts": "试了太多次。请等几分钟，再试。",
  busy: "系统很忙。这一步没有办成。请等一会儿，再试。",
  "wrong-credentials": "手机号或者密码不对。请再看看。忘了密码？请打电话给我们。",
  "wrong-password": "现在的密码不对。请再写一次。",
  "account-disabled": "这个账号停了。请打电话给我们。",
  "invalid-input": "有的地方看不懂。请再看看。",
  "form-too-large": "写得太长了，没有收下。请按“后退”，改短一点，再交一次。",
  "phone-invalid": "手机号不对。要 11 个数字。例如 13800000000。",
  "phone-taken": "这个手机号有账号了。可以直接登录。",
  "password-too-weak": "密码太简单。至少 {{minimum}} 个字。不要用电话号码。",
  "citizen-id-invalid": "身份证号不对。请看着身份证，再写一次。",
  "certificate-number-invalid": "残疾人证号不对。请看着证件，再写一次。",
  "date-in-past": "这一天过去了。请写今天，或者以后。",
  "transition-not-allowed": "现在不能做这一步。请刷新页面，再看看。",
  "posting-closed": "这份工作不招了。可以看看差不多的工作。",
  "changed-meanwhile": "刚才有人改过。请看一看，再做一次。",
  "undo-over": "您自己不能改了。请打电话给指导员，他们能改。",
  "already-applied": "您已经说过感兴趣了。不用再点。",
  "consent-missing": "要您同意才行。请打勾。",
  "fair-not-open": "这场招聘会现在不能报名。",
  "already-registered": "您报过名了。不用再报。",
} as const satisfies EasyWording<typeof plainRefusals>;

export const training = {
  list: { lead: "学习不要钱。想学？打电话给我们。也可以告诉指导员。" },
  page: { joinText: "打电话给我们。也可以告诉指导员。要手语翻译？要接送？要大字？请一起说。" },
} as const satisfies EasyWording<typeof plainTraining>;
