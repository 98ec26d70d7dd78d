<#ftl output_format="plainText">
User-agent: *
Allow: /
<#if (content.site.host!"")?has_content>
Sitemap: ${content.site.host}/sitemap.xml
</#if>
