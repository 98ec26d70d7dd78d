<#ftl output_format="HTML">
<#-- Where things are. Links to pages carry the file name, so that they also work from an unzipped folder. -->

<#function link path>
  <#if path == "" || path?ends_with("/")>
    <#return content.rootpath + path + "index.html">
  </#if>
  <#return content.rootpath + path>
</#function>

<#function asset name>
  <#return content.rootpath + content.assets[name]>
</#function>

<#-- The address to read on paper: without the scheme, which nobody types. Without a host, the place in the guide. -->
<#function address path>
  <#local host = (content.site.host!"")?replace("https://", "")?replace("http://", "")>
  <#if host == "">
    <#return path>
  </#if>
  <#return host + "/" + path>
</#function>

<#function hasPage path>
  <#return titles[0][path]??>
</#function>
