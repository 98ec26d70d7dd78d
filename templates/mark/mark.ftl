<#ftl output_format="HTML">
<#-- The marks of this guide. Each has two strokes, one in the colour of text and one in the colour of the pen, which stand for
     two people. The guide's own mark looks like the circle of a choice, ( ), that is not quite closed. -->

<#assign marks = {
  <#-- two people apart -->
  "start-here": '<path d="M13 8a20 20 0 0 0 0 32"/><path class="pen" d="M35 8a20 20 0 0 1 0 32"/>',
  <#-- two people facing each other, with something between them -->
  "what-it-is": '<path d="M18 7a18 18 0 0 0 0 34"/><path class="pen" d="M30 7a18 18 0 0 1 0 34M26 24a2 2 0 1 1-4 0a2 2 0 0 1 4 0"/>',
  <#-- two overlapping circles -->
  "why-it-matters": '<path d="M30 24a11.5 11.5 0 1 1-23 0a11.5 11.5 0 0 1 23 0"/><path class="pen" d="M41 24a11.5 11.5 0 1 1-23 0a11.5 11.5 0 0 1 23 0"/>',
  <#-- one stroke after another -->
  "practices": '<path d="M12 10a17 17 0 0 0 0 28M24 10a17 17 0 0 0 0 28"/><path class="pen" d="M36 10a17 17 0 0 0 0 28"/>',
  <#-- an opened book -->
  "be-open": '<path d="M24 39C22 24 15 14 5 12"/><path class="pen" d="M24 39c2-15 9-25 19-27"/>',
  <#-- the same curve twice, close together -->
  "empathy": '<path d="M30 6a19 19 0 0 0 0 36"/><path class="pen" d="M34 14.5a11 11 0 0 0 0 19"/>',
  <#-- a sun on the horizon: an evening, a morning -->
  "quality-time": '<path d="M5 33c12 5 26 5 38 0"/><path class="pen" d="M12 27a12.5 12.5 0 0 1 24 0"/>',
  <#-- something small in open hands -->
  "be-vulnerable": '<path d="M7 21a17 17 0 0 0 34 0"/><path class="pen" d="M28.5 19a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0"/>',
  <#-- a stem with a leaf -->
  "support-growth": '<path d="M20 43c-3-13 0-25 9-37"/><path class="pen" d="M20 31c1-9 9-15 20-14c-1 10-9 15-20 14"/>',
  <#-- two links of a chain -->
  "affection": '<path d="M27 29.5a10 10 0 1 1 2-8"/><path class="pen" d="M21 18.5a10 10 0 1 1-2 8"/>',
  <#-- two slow waves -->
  "patience": '<path d="M5 19c6-6 13-6 19 0s13 6 19 0"/><path class="pen" d="M5 31c6-6 13-6 19 0s13 6 19 0"/>',
  <#-- two halves of almost one circle -->
  "final-thoughts": '<path d="M22.5 7a17 17 0 0 0 0 34"/><path class="pen" d="M25.5 7a17 17 0 0 1 0 34"/>',
  <#-- a roof -->
  "safety": '<path d="M5 29a19 19 0 0 1 38 0"/><path class="pen" d="M17 39a7 7 0 0 1 14 0"/>',
  <#-- a shelf -->
  "references": '<path d="M7 38h34M13 38V12M22 38V12"/><path class="pen" d="M29 38l8-25"/>'
}>

<#macro mark path="">
<#local name = path?remove_ending("/")?split("/")?last>
<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><#t>
${(marks[name]!'<path d="M20 5.5a17 17 0 0 0 0 32"/><path class="pen" d="M28 10.5a17 17 0 0 1 0 32"/>')?no_esc}<#t>
</svg><#t>
</#macro>
