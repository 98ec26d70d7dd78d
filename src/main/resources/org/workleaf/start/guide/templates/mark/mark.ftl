<#ftl output_format="HTML">
<#-- The page icons of this guide: two strokes each, one in ink and one in the pen's colour, on a 48 by 48 grid. They are selected by the
     last part of a page's address; a page without an icon of its own shows the guide's: a sheet with a tick on it. -->

<#macro mark path="">
<#local name = path?remove_ending("/")?split("/")?last>
<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><#t>
<#switch name>
<#case "before-you-pack"><#-- an open box -->
<path d="M8 20v21h32V20"/><path class="pen" d="M3 15l5 5h32l5-5"/><#t><#break>
<#case "the-last-weeks"><#-- a clock -->
<path d="M42 24a18 18 0 1 1-36 0a18 18 0 0 1 36 0"/><path class="pen" d="M24 13v11l7 6"/><#t><#break>
<#case "moving-day"><#-- from a house, on the way -->
<path d="M22 41H5V23l8.5-8l8.5 8z"/><path class="pen" d="M28 32h15M36 25l7 7l-7 7"/><#t><#break>
<#case "settling-in"><#-- a house with its door open -->
<path d="M7 41V21L24 7l17 14v20"/><path class="pen" d="M18 41V28h12v13"/><#t><#break>
<#case "about"><#-- an open book -->
<path d="M24 13C18 9 12 8 5 9v29c7-1 13 0 19 3"/><path class="pen" d="M24 13c6-4 12-5 19-4v29c-7-1-13 0-19 3"/><#t><#break>
<#default>
{{strokes}}<#t>
</#switch>
</svg><#t>
</#macro>
