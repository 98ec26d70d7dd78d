<#ftl output_format="HTML">
<#-- Where things are. Links to pages carry the file name, so that they also work from an unzipped folder. -->

<#function link path>
  <#if path?has_content && !path?ends_with("/")>
    <#return content.rootpath + path>
  </#if>
  <#return content.rootpath + path + "index.html">
</#function>

<#-- A page of the reader's language by its address in the guide's first language: worksheets/ is de/worksheets/ in German. -->
<#function own path>
  <#return link((content.site.home!"") + path)>
</#function>

<#function asset name>
  <#return content.rootpath + content.assets[name]>
</#function>

<#-- The address to read on paper: without the scheme, which nobody types. Without a host, the place in the guide. -->
<#function address path>
  <#if (content.site.host!"")?has_content>
    <#return content.site.host?keep_after("://") + "/" + path>
  </#if>
  <#return path>
</#function>

<#function hasPage path>
  <#return titles[0][(content.site.home!"") + path]??>
</#function>
