<#ftl output_format="HTML">
<#-- A blank: a short text field in a sentence or a table cell. Its label is visually hidden. The placeholder of one space
     lets the stylesheet distinguish an empty blank from a filled one. -->

<#macro blank field>
<label class="heard" for="${field.control}">${field.label}</label><@control field/><#t>
</#macro>

<#macro control field>
<#if !{"sum": 1, "date": 1, "time": 1, "number": 1}[field.type]??>
<input class="blank ${width(field)}" type="text" placeholder=" " id="${field.control}" name="${field.id}"><#t>
<#else>
<#switch field.type>
<#case "sum">
<output class="blank sum w-1" id="${field.control}" name="${field.id}" data-sum="${(field.of![])?join(" ")}"></output><#t><#break>
<#case "date">
<input class="blank date" type="date" id="${field.control}" name="${field.id}"><#t><#break>
<#case "time">
<input class="blank time" type="time" id="${field.control}" name="${field.id}"><#t><#break>
<#case "number">
<input class="blank number ${width(field)}" type="text" inputmode="decimal" placeholder=" " id="${field.control}" name="${field.id}"><#t><#break>
</#switch>
</#if>
</#macro>

<#-- The class for the width: the number of underscores in the source, 4 to 60, becomes one of six widths. -->
<#function width field>
  <#local run = field.width!12>
  <#if run lte 6><#return "w-1"></#if>
  <#if run lte 10><#return "w-2"></#if>
  <#if run lte 16><#return "w-3"></#if>
  <#if run lte 28><#return "w-4"></#if>
  <#if run lte 44><#return "w-5"></#if>
  <#return "w-6">
</#function>

<#-- Text that may contain blanks. Punctuation after a blank stays on the same line as the blank. -->
<#macro inlines parts>
<#list parts as part>
<#if part.blank??><#t>
<#if beginsWithStop(parts[part?index + 1]!{})><#t>
<span class="with-stop"><@blank part.blank/>${parts[part?index + 1].html[0]}</span><#t>
<#else><#t>
<@blank part.blank/><#t>
</#if><#t>
<#elseif !part?is_first && parts[part?index - 1].blank?? && beginsWithStop(part)><#t>
${part.html[1..]?no_esc}<#t>
<#else><#t>
${part.html?no_esc}<#t>
</#if><#t>
</#list>
</#macro>

<#function beginsWithStop part>
  <#return part.html?has_content && ".,;:?!"?contains(part.html[0])>
</#function>

<#macro sentence part>
<div class="question sentence"><p><@inlines part.inlines/></p></div>
</#macro>

<#macro list part>
<#local tag = part.ordered?then("ol", "ul")>
<${tag} class="sentences"<#if part.start != 1> start="${part.start?c}"</#if>>
<#list part.items as item>
<li class="question"><@inlines item.inlines/></li>
</#list>
</${tag}>
</#macro>
