<#ftl output_format="HTML">
<#-- Addresses and links. Links to pages contain the file name, so that they also work in an unzipped folder. -->

<#function link path>
  <#if path?has_content && !path?ends_with("/")>
    <#return content.rootpath + path>
  </#if>
  <#return content.rootpath + path + "index.html">
</#function>

<#-- A link to a page in the page's language, by its address in the first language: worksheets/ is de/worksheets/ in German. -->
<#function own path>
  <#return link((content.site.home!"") + path)>
</#function>

<#function asset name>
  <#return content.rootpath + content.assets[name]>
</#function>

<#-- The address to print, without the scheme; without a host, the path in the guide. -->
<#function address path>
  <#if (content.site.host!"")?has_content>
    <#return content.site.host?keep_after("://") + "/" + path>
  </#if>
  <#return path>
</#function>

<#function hasPage path>
  <#return titles[0][(content.site.home!"") + path]??>
</#function>
