/** Words of a posting that shut people out. */
export const limits = {
  title_other: "有 {{count}} 处话会把人挡在外面",
  sex: "“{{quote}}”限制了性别。",
  marriage: "“{{quote}}”问了婚姻或生育。",
  ethnicity: "“{{quote}}”限制了民族。",
  religion: "“{{quote}}”限制了宗教信仰。",
  pathogen: "“{{quote}}”限制了携带病原的人。按规定办健康证就够了。",
  origin: "“{{quote}}”限制了户籍或从哪里来。",
  age: "“{{quote}}”限制了年龄。能不能做，看工作本身就好；请想一想是不是真的需要。",
  employer: "请改成工作本身需要什么。法律允许的例外，要由审核的人写明依据，才能公开。",
  reviewer: "改掉之前不能公开；法律确实允许的，发布时写明依据。",
} as const;
