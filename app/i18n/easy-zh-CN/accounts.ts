import type { EasyWording } from "../translation.ts";
import type { accounts as plain } from "../zh-CN/accounts.ts";

export const accounts = {
  signIn: {
    lead: "请用手机号登录。看岗位不用登录。",
    phoneHint: "11 个数字。例如 13800000000。",
    forgotten: "忘了密码？请打电话给我们。我们帮您换一个。",
    noAccount: "第一次来？",
    register: "注册",
  },
  register: {
    lead: "注册不要钱。注册以后，我们给您推荐工作。",
    helped: "自己不会填？请专职委员帮您填。也可以打电话给我们。",
    nameHint: "写身份证上的名字。",
    phoneHint: "以后用这个号码登录。我们也打这个号码找您。",
    passwordHint: "至少 {{minimum}} 个字。把几个词连起来，好记。",
    privacyTitle: "您的信息，我们这样用",
    privacyUse: "用来帮您找工作。",
    privacyWho: "看得到的人：您自己、就业指导员、您同意的专职委员。您同意了，单位才看得到名字和电话。",
    privacyNever: "残疾类别和等级，单位看不到。推荐工作，也不看这个。",
    privacyEnd: "您随时可以说不同意。也可以叫我们改，叫我们删。",
    consent: "我看过了。我同意。",
    needConsent: "您同意了，我们才能保存。请打勾。",
    haveAccount: "有账号了？",
  },
  account: {
    lead: "在这里改名字，改密码。",
    phoneChange: "要换手机号？请打电话给我们。",
    passwordLead: "改好以后，别的手机、电脑要重新登录。",
    sessionsLead: "有不认识的？请点“退出其他设备”。再改密码。",
  },
  flash: {
    welcome: "账号开好了。接下来，说说您会做什么。",
    passwordChanged: "密码改好了。别的手机、电脑要重新登录。",
  },
} as const satisfies EasyWording<typeof plain>;
