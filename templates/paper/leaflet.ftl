<#ftl output_format="HTML">
<#-- The HTML of a PDF: one worksheet, a pack of worksheets with a list of them, the whole guide, or one chapter. -->
<#import "sheet.ftl" as paper>
<#import "words.ftl" as words>
<!doctype html>
<html lang="${site.language}" dir="${site.direction!"ltr"}" data-guide="${site.guide}">
<head>
<title>${title}</title>
<meta name="subject" content="${subject}"/>
<meta name="author" content="${site.title}"/>
<style>${css?no_esc}</style>
<bookmarks>
<#list bookmarks as mark><@bookmark mark/></#list>
</bookmarks>
</head>
<body class="${format}<#if large> large</#if>">
<#if kind == "sheet">
<@paper.sheet sheets[0]/>
<#elseif kind == "pack">
<div class="cover" id="contents">
<@paper.foot front ""/>
<p class="kind">${site.title}</p>
<h1>${words.say("paper.pack-title")}</h1>
<p class="lead">${words.say("paper.pack-lead")}</p>
<ol class="contents">
<#list sheets as s>
<li><a href="#sheet-${s.worksheet.id}"><span class="entry">${s.worksheet.title}</span><span class="entry-kind">${words.say("kind." + s.worksheet.kind + ".within")}</span></a></li>
</#list>
</ol>
</div>
<#list sheets as s>
<@paper.sheet s/>
</#list>
<#else>
<#if kind == "guide">
<div class="title-page" id="contents">
<@paper.foot front ""/>
<div class="title-block">
<h1>${site.title}</h1>
<#if site.tagline?has_content><p class="lead">${site.tagline}</p></#if>
</div>
<#if front.address?has_content><p class="title-address">${front.address}</p></#if>
<#if site.footer?has_content><p class="title-line">${site.footer}</p></#if>
<#if site.licence?has_content><p class="title-line">${words.say("foot.licence")} ${site.licence}</p></#if>
</div>
<div class="contents-page">
<h1>${words.say("contents.title")}</h1>
<ol class="contents">
<#list pages as page>
<#if page.type != "home">
<li class="depth-${page.depth?c}"><a href="#${page.anchor}"><span class="entry">${page.title}</span></a></li>
</#if>
</#list>
</ol>
</div>
</#if>
<#list pages as page>
<div class="chapter" id="${page.anchor}" data-path="${page.path}"<@words.language page/>>
<@paper.foot page.foot page.title/>
<#if page.type != "home">
<h1>${page.title}</h1>
</#if>
<#list page.parts as part>
<#if part.kind == "html">
<#if page.type == "home" && part?is_first><h1>${page.title}</h1></#if>
<div class="text">${part.html?no_esc}</div>
<#else>
<@paper.sheet part.sheet 2/>
<#if part?has_next && page.parts[part?index + 1].kind == "html"><@paper.foot page.foot page.title/><div class="new-page"></div></#if>
</#if>
</#list>
</div>
</#list>
</#if>
</body>
</html>

<#macro bookmark mark>
<bookmark name="${mark.name}" href="#${mark.anchor}"><#list mark.children![] as child><@bookmark child/></#list></bookmark>
</#macro>
