<#ftl output_format="XML">
<#-- A sitemap needs absolute URLs, so it is empty without a host. -->
<#assign host = content.site.host!"">
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<#if host?has_content>
<#list guide as page>
<url><loc>${host}/${page.path}</loc></url>
<#list page.worksheets![] as w>
<url><loc>${host}/${w.path}</loc></url>
</#list>
</#list>
<url><loc>${host}/worksheets/</loc></url>
<#list content.more![] as path>
<url><loc>${host}/${path}</loc></url>
</#list>
</#if>
</urlset>
