-- The activity as each of these members sees it.
if facts.version ~= ARGV[1] then
    return {'outdated'}
end
local answers = {}
for i = 1, #ARGV - (7 + 3 * ARGV[7]) do
    member = argument(i)
    answers[i] = answer('seen')
end
return answers
