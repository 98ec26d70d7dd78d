<#ftl output_format="HTML">
<#import "links.ftl" as to>

<#macro head robots="">
<#local site = content.site>
<#local title = (content.is.home??)?then(site.title + (site.tagline?has_content)?then(": " + site.tagline, ""), content.title + " · " + site.title)>
<#local summary = content.summary?has_content?then(content.summary, site.tagline!"")>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<#if summary?has_content>
<meta name="description" content="${summary}">
</#if>
<#if robots?has_content>
<meta name="robots" content="${robots}">
</#if>
<#-- Other sites don't learn which page of this guide links to them. -->
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${content.title}">
<#if summary?has_content>
<meta property="og:description" content="${summary}">
</#if>
<#if site.host?has_content && !content.is.notfound??>
<meta property="og:url" content="${site.host}/${content.path}">
<link rel="canonical" href="${site.host}/${content.canonical!content.path}">
<#if content.assets["og.png"]??>
<meta property="og:image" content="${site.host}/${content.assets["og.png"]}">
</#if>
</#if>
<#-- The same page in other languages; x-default is the page in the first language. -->
<#list alternates![] as other>
<link rel="alternate" hreflang="${other.language}" href="${site.host?has_content?then(site.host + "/" + other.path, to.link(other.path))}">
</#list>
<link rel="manifest" href="${content.rootpath}manifest.webmanifest">
<#if content.assets["icon-180.png"]??>
<link rel="apple-touch-icon" href="${to.asset("icon-180.png")}">
</#if>
<link rel="icon" href="${to.asset("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to.asset("css/site.css")}">
<#if !content.is.section?? && !content.is.worksheet??>
<link rel="stylesheet" href="${to.asset("css/overview.css")}">
<#elseif content.is.worksheet?? || content.is.figures?? || ((here[0])!{}).children?has_content>
<link rel="stylesheet" href="${to.asset("css/figures.css")}">
</#if>
<script src="${to.asset("js/site.js")}" defer blocking="render"></script>
</head>
</#macro>
