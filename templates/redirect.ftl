<#ftl output_format="HTML">
<#-- A page that has moved: a redirect to its new address for browsers and search engines, and a link for readers. -->
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<!doctype html>
<html lang="${content.site.language}"<#if (content.site.direction!"ltr") == "rtl"> dir="rtl"</#if>>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'">
<meta http-equiv="refresh" content="0; url=${to.link(content.target.path)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${content.target.title} · ${content.site.title}</title>
<#if content.site.host?has_content>
<link rel="canonical" href="${content.site.host}/${content.target.path}">
</#if>
<link rel="icon" href="${to.asset("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to.asset("css/site.css")}">
</head>
<body class="redirect-page">
<main class="narrow">
<p><@words.linked key="redirect.text" href=to.link(content.target.path) values={"title": content.target.title}/></p>
</main>
</body>
</html>
