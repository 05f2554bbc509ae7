import type { RefusalCode } from "#app/domain/refusals.ts";

/** What to say for each refusal: what is the matter, and what the reader can do now. */
export const refusals = {
  "not-signed-in": "请先登录，登录后会回到这一页。",
  "not-allowed": "这项内容只对有权限的人开放。如果您需要它，请联系区残联管理员。",
  "not-found": "没有找到您要的内容，它可能已经结束或者搬走了。",
  "cross-site-request": "这次提交是从别的网站发来的，为了您的安全没有接受。请回到本站，打开原来的页面再提交一次。",
  "too-many-attempts": "试的次数有点多。请等几分钟再试。",
  "wrong-credentials": "手机号或密码不对。请再看一遍；忘了密码可以请工作人员重设。",
  "account-disabled": "这个账号已停用。请联系区残联重新开通。",

  "invalid-input": "有些内容没有看懂，请检查后再提交。",
  "phone-invalid": "请写 11 位手机号，例如 13800000000。",
  "phone-taken": "这个手机号已经有账号了。可以直接登录，或者换一个号码。",
  "password-too-weak": "密码至少要 10 个字，不要用电话号码或常见密码。可以用几个不相关的词连起来。",
  "citizen-id-invalid": "身份证号码不对。请对照身份证再核对 18 位号码，最后一位可能是 X。",
  "certificate-number-invalid": "残疾人证号不对。请对照证件核对 20 位号码。",
  "certificate-not-of-this-person": "残疾人证号的前 18 位应与身份证号一致。请对照两个证件再看一遍。",
  "credit-code-invalid": "统一社会信用代码不对。请对照营业执照核对 18 位代码。",
  "credit-code-taken": "这个单位已经登记过了。请让单位里已有账号的同事邀请您，或者联系区残联。",
  "date-in-past": "这个日期已经过去了，请写今天或以后的日期。",

  "transition-not-allowed": "现在这一步还不能做，情况可能刚刚变了。请刷新页面看最新状态。",
  "pay-below-minimum-wage": "写的工资低于当地最低工资标准。请提高工资后再提交。",
  "pay-required": "请写工资，求职者最先看这一项。",
  "organisation-not-verified": "单位还没有通过核验，先不能提交。草稿已经保存；核验通过后就可以提交。",
  "reason-required": "请写一两句原因，让看的人明白。",
  "return-reason-required": "请写明退回的原因，让单位知道改哪里。",
  "posting-closed": "这个岗位已经招满或结束了。您可以看看相近的岗位。",
  "changed-meanwhile": "在您填写的时候，有人改过这项内容。请看一下最新内容，再提交一次。",

  "file-missing": "请先选择一个文件。",
  "file-empty": "这个文件里没有内容。请检查选的是不是对的文件。",
  "file-too-large": "文件太大，最多 10 MB。可以分成几个文件上传。",
  "file-type-unknown": "只能读 CSV 和 XLSX 文件。请在表格软件里另存为其中一种。",
  "file-extension-mismatch": "文件的内容和文件名的后缀不一致。请在表格软件里重新另存为 CSV 或 XLSX。",
  "file-damaged": "这个文件打不开，可能已经损坏。请重新保存后再上传。",
  "file-compression-suspicious": "这个文件解开后大得不正常，为了安全没有读取。请在表格软件里重新另存一份。",
  "file-encoding-unknown": "看不出文件用的文字编码。请另存为 UTF-8 的 CSV 或 XLSX。",
  "too-many-rows": "行数太多，一次最多 50,000 行。请分成几个文件。",
  "columns-not-mapped": "还有必需的列没有对上。请先告诉我们每一列是什么。",

  "already-applied": "您已经对这个岗位表示过兴趣，不用再点一次。进展在“我的求职”里。",
  "consent-missing": "这一步需要本人同意。请先征得本人授权。",
  "not-of-working-age": "按规定，这个年龄现在不能推荐就业。有疑问请问就业指导员。",

  "fair-not-open": "这场招聘会现在不接受报名。请看看其他场次。",
  "already-registered": "已经报过名了，不用再报一次。",
} as const satisfies Record<RefusalCode, string>;
