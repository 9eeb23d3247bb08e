# Renders templates with Shopify's own Liquid (the gem). stdin: [{ source, snippets, locals, globals, texts }], stdout: a text or { "error": … } for each.
# Filters that are Shopify's and not in the gem are written here once more, in the words of Shopify's documentation.
require "json"
require "liquid"

module StorefrontFilters
  def t(key, parameters = {})
    text = @context.registers[:texts].dig(*key.split("."))
    raise Liquid::ArgumentError, "translation missing: #{key}" unless text.is_a?(String)
    filled = text.gsub(/\{\{\s*(\w+)\s*\}\}/) { parameters[Regexp.last_match(1)].to_s }
    key.end_with?("_html") ? filled : CGI.escapeHTML(filled)
  end

  def json(value)
    JSON.generate(value).gsub(/[<>&\u2028\u2029]/) { |character| format("\\u%04x", character.ord) }
  end
end

class Schema < Liquid::Raw
  def render_to_output_buffer(_context, output)
    output
  end
end

# `blank` asks what Rails brings along at Shopify's.
class Object
  def blank?
    respond_to?(:empty?) ? !!empty? : !self
  end
end

class String
  def blank?
    match?(/\A[[:space:]]*\z/)
  end
end

class Snippets
  def initialize(sources)
    @sources = sources
  end

  def read_template_file(name)
    @sources.fetch(name)
  end
end

Liquid::Template.register_tag("schema", Schema)
Liquid::Template.error_mode = :strict

answers = JSON.parse($stdin.read).map do |job|
  context = Liquid::Context.build(
    environments: [job["locals"]], static_environments: job["globals"], rethrow_errors: true,
    registers: { file_system: Snippets.new(job["snippets"]), texts: job["texts"] },
  )
  context.strict_filters = true
  context.add_filters(StorefrontFilters)
  template = Liquid::Template.parse(job["source"], line_numbers: true)
  template.render!(context)
rescue StandardError => error
  { error: error.message }
end
puts JSON.generate(answers)
